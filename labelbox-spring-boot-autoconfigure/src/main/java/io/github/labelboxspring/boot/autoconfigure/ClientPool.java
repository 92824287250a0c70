package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.observation.PoolLoad;
import io.github.labelboxspring.settings.WebClients;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.ConnectionProvider;

/**
 * The connection pool of one client and its meters. All hosts are added up, since signed URLs may point to any host.
 */
final class ClientPool implements ConnectionProvider.MeterRegistrar, Supplier<PoolLoad> {

    private final Map<Host, ConnectionPoolMetrics> hosts = new ConcurrentHashMap<>();

    private final ConnectionProvider connections;

    ClientPool(String client) {
        this.connections = WebClients.connections("labelbox-" + client)
                .metrics(true, () -> this)
                .build();
    }

    HttpClient httpClient() {
        return WebClients.httpClient(this.connections);
    }

    @Override
    public void registerMetrics(String pool, String id, SocketAddress address, ConnectionPoolMetrics metrics) {
        this.hosts.put(new Host(id, address), metrics);
    }

    @Override
    public void deRegisterMetrics(String pool, String id, SocketAddress address) {
        this.hosts.remove(new Host(id, address));
    }

    @Override
    public PoolLoad get() {
        return new PoolLoad(
                sum(ConnectionPoolMetrics::acquiredSize),
                sum(ConnectionPoolMetrics::idleSize),
                sum(ConnectionPoolMetrics::pendingAcquireSize));
    }

    private int sum(ToIntFunction<ConnectionPoolMetrics> size) {
        return this.hosts.values().stream().mapToInt(size).sum();
    }

    void close() {
        this.connections.dispose();
    }

    /** @param id identifies the settings of the connections, such as their certificates */
    private record Host(String id, SocketAddress address) {}
}
