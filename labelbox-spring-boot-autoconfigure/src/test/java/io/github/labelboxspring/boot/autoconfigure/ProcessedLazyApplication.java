package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that is processed ahead of time and asks for its client after the start. Prints whom it belongs to. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    WebClientAutoConfiguration.class,
    LabelboxAutoConfiguration.class,
    LabelboxTasksAutoConfiguration.class
})
public class ProcessedLazyApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ProcessedLazyApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.run(arguments).close();
    }

    @Bean
    CommandLineRunner report(ObjectProvider<LabelboxClient> client) {
        return arguments -> {
            System.out.println("without a client");
            System.out.println("client of "
                    + client.getObject().organization().get().execute().id());
        };
    }
}
