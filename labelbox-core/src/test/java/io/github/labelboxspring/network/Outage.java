package io.github.labelboxspring.network;

/** A way in which a {@link SlowNetwork} fails. */
public enum Outage {

    /** Connections are reset and new ones refused. */
    REFUSE,

    /** Connections are reset, new ones as soon as their first bytes arrive. Those bytes are not passed on. */
    RESET,

    /** Nothing arrives in either direction. What was sent arrives when the network heals. */
    FREEZE
}
