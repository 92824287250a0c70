package io.github.labelboxspring.boot.autoconfigure;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;

/** A certificate for localhost that nobody knows, made by the JDK's keytool. */
record SelfSigned(Path store, SslContext context) {

    static final String PASSWORD = "changeit";

    static SelfSigned in(Path folder) throws Exception {
        Path store = folder.resolve("company.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "company",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException(new String(keytool.getInputStream().readAllBytes()));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        return new SelfSigned(store, SslContextBuilder.forServer(managers).build());
    }

    /** Return the properties of a bundle that trusts this certificate. */
    String[] properties(String bundle) {
        String prefix = "spring.ssl.bundle.jks." + bundle + ".truststore.";
        return new String[] {prefix + "location=" + this.store.toUri(), prefix + "password=" + PASSWORD};
    }
}
