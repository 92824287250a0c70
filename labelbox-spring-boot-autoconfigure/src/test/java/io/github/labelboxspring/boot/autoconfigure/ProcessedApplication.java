package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.metrics.LabelboxMetricsAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfiguration;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application with two workspaces that is processed ahead of time. Prints whom each client belongs to. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    ReactiveHttpClientAutoConfiguration.class,
    WebClientAutoConfiguration.class,
    LabelboxAutoConfiguration.class,
    LabelboxMetricsAutoConfiguration.class,
    LabelboxObservationAutoConfiguration.class,
    LabelboxTasksAutoConfiguration.class
})
public class ProcessedApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ProcessedApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            context.getBean(Report.class).print();
        }
    }

    @Bean
    Report report(
            LabelboxClient primary,
            @Qualifier("birds") LabelboxClient birds,
            @Qualifier("fish") LabelboxClient fish,
            LabelboxClients clients) {
        return new Report(primary, birds, fish, clients);
    }

    record Report(LabelboxClient primary, LabelboxClient birds, LabelboxClient fish, LabelboxClients clients) {

        void print() {
            System.out.println("clients " + new TreeSet<>(this.clients.names()));
            System.out.println("primary " + this.primary.name());
            System.out.println(
                    "birds " + this.birds.organization().get().execute().id());
            System.out.println(
                    "fish " + this.fish.organization().get().execute().id());
        }
    }
}
