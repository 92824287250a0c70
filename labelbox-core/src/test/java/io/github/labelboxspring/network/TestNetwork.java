package io.github.labelboxspring.network;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.LabelboxEmulatorBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts the emulators of tests. With {@code -Dlabelbox.test.network=slow}, whatever a client sends to them or reads
 * from them, signed URLs included, goes through a {@link SlowNetwork}.
 */
public final class TestNetwork {

    /** The tag of tests whose emulator was started here. They run a second time with a slow network. */
    public static final String TAG = "network";

    private static final String KIND = System.getProperty("labelbox.test.network", "near");

    private static final Map<LabelboxEmulator, SlowNetwork> NETWORKS = new ConcurrentHashMap<>();

    private TestNetwork() {}

    /** Starts an emulator that {@link #stop} ends. */
    public static LabelboxEmulator start(LabelboxEmulatorBuilder options) {
        return start(options, KIND);
    }

    static LabelboxEmulator start(LabelboxEmulatorBuilder options, String kind) {
        return switch (kind) {
            case "near" -> options.start();
            case "slow" -> startBehind(SlowNetwork.open(Conditions.FAR), options);
            default -> throw new IllegalArgumentException("labelbox.test.network must be near or slow, was " + kind);
        };
    }

    private static LabelboxEmulator startBehind(SlowNetwork network, LabelboxEmulatorBuilder options) {
        LabelboxEmulator emulator = options.publicUrl(network.url()).start();
        NETWORKS.put(emulator, network.connectTo(emulator.port()));
        return emulator;
    }

    /** Stops an emulator and the network before it. */
    public static void stop(LabelboxEmulator emulator) {
        emulator.close();
        SlowNetwork network = NETWORKS.remove(emulator);
        if (network != null) {
            network.close();
        }
    }
}
