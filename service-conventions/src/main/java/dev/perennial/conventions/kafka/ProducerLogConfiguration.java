package dev.perennial.conventions.kafka;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;

/** Logs that a record could not be sent, but not its key or value: they are a user's. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
public class ProducerLogConfiguration {
  @Bean
  @ConditionalOnMissingBean(ProducerListener.class)
  ProducerListener<Object, Object> discreetProducerListener() {
    LoggingProducerListener<Object, Object> listener = new LoggingProducerListener<>();
    listener.setIncludeContents(false);
    return listener;
  }
}
