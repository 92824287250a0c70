package io.github.labelboxspring.batch.remote;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.kafka.dsl.Kafka;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;

/** Requests over a topic. The partitions of a worker that dies go to another one, with the requests that are not done. */
@Configuration(proxyBeanMethods = false)
@Profile("kafka")
class KafkaTransport {

    @Bean
    @Profile("manager")
    IntegrationFlow outgoing(@Value("${broker}") String broker, DirectChannel requests) {
        KafkaTemplate<String, String> template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class)));
        return IntegrationFlow.from(requests)
                .transform(StepExecutionRequest.class, Request::text)
                .handle(Kafka.outboundChannelAdapter(template)
                        .topic(SharedJob.REQUESTS)
                        .messageKey(message -> message.getPayload()))
                .get();
    }

    @Bean
    @Profile("worker")
    IntegrationFlow incoming(@Value("${broker}") String broker, DirectChannel requests) {
        DefaultKafkaConsumerFactory<String, String> consumers = new DefaultKafkaConsumerFactory<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                "workers",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class));
        return IntegrationFlow.from(Kafka.messageDrivenChannelAdapter(consumers, SharedJob.REQUESTS)
                        .configureListenerContainer(container -> container
                                .ackMode(ContainerProperties.AckMode.RECORD)
                                .concurrency(2)))
                .transform(String.class, Request::parse)
                .channel(requests)
                .get();
    }
}
