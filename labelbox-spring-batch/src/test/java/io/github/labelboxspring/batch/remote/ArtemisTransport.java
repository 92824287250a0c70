package io.github.labelboxspring.batch.remote;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;

/** Requests over a JMS queue. The request of a worker that dies goes to another one. */
@Configuration(proxyBeanMethods = false)
@Profile("artemis")
class ArtemisTransport {

    @Bean
    ConnectionFactory connections(@Value("${broker}") String broker) throws JMSException {
        // Without a window each consumer takes one request at a time.
        return new ActiveMQConnectionFactory(broker + "?consumerWindowSize=0");
    }

    @Bean
    @Profile("manager")
    IntegrationFlow outgoing(ConnectionFactory connections, DirectChannel requests) {
        return IntegrationFlow.from(requests)
                .transform(StepExecutionRequest.class, Request::text)
                .handle(Jms.outboundAdapter(connections).destination(SharedJob.REQUESTS))
                .get();
    }

    @Bean
    @Profile("worker")
    IntegrationFlow incoming(ConnectionFactory connections, DirectChannel requests) {
        return IntegrationFlow.from(Jms.messageDrivenChannelAdapter(Jms.container(connections, SharedJob.REQUESTS)
                        .sessionTransacted(true)
                        .concurrentConsumers(2)
                        .getObject()))
                .transform(String.class, Request::parse)
                .channel(requests)
                .get();
    }
}
