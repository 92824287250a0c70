package io.github.labelboxspring.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the sample, and ends with the exit code of the job. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SampleApplication {

    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(SampleApplication.class, arguments)));
    }
}
