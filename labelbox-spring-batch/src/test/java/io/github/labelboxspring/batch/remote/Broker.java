package io.github.labelboxspring.batch.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this process, which other processes reach. */
interface Broker extends AutoCloseable {

    /** Return the profile of the applications that use it. */
    String profile();

    /** Return where it is. */
    String address();

    @Override
    void close();

    static Broker artemis() {
        String address = "tcp://127.0.0.1:" + freePort();
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            server.setConfiguration(new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(false)
                    .addAcceptorConfiguration("tcp", address));
            server.start();
        } catch (Exception ex) {
            throw new IllegalStateException("Artemis does not start", ex);
        }
        return new Broker() {

            @Override
            public String profile() {
                return "artemis";
            }

            @Override
            public String address() {
                return address;
            }

            @Override
            public void close() {
                try {
                    server.stop();
                } catch (Exception ex) {
                    throw new IllegalStateException("Artemis does not stop", ex);
                }
            }
        };
    }

    static Broker kafka() {
        EmbeddedKafkaKraftBroker server = new EmbeddedKafkaKraftBroker(1, 8, SharedJob.REQUESTS);
        server.afterPropertiesSet();
        return new Broker() {

            @Override
            public String profile() {
                return "kafka";
            }

            @Override
            public String address() {
                return server.getBrokersAsString();
            }

            @Override
            public void close() {
                server.destroy();
            }
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
