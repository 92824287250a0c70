package io.github.labelboxspring.emulator;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;

/** Runs the emulator until the process ends: {@code --port 8080 --host 127.0.0.1 --public-url … --api-key …}. */
public final class EmulatorMain {

    private EmulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        LabelboxEmulator emulator = start(arguments, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
    }

    public static LabelboxEmulator start(String[] arguments, PrintStream output) {
        LabelboxEmulatorBuilder builder = LabelboxEmulator.builder();
        for (Iterator<String> each = Arrays.asList(arguments).iterator(); each.hasNext(); ) {
            String option = each.next();
            if (!each.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = each.next();
            switch (option) {
                case "--port" -> builder.port(Integer.parseInt(value));
                case "--host" -> builder.host(value);
                case "--public-url" -> builder.publicUrl(value);
                case "--api-key" -> builder.apiKey(value);
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        LabelboxEmulator emulator = builder.start();
        output.println("endpoint=" + emulator.endpoint());
        output.println("rest-endpoint=" + emulator.restEndpoint());
        output.println("app-url=" + emulator.appUrl());
        output.println("api-key=" + emulator.apiKey());
        output.flush();
        return emulator;
    }
}
