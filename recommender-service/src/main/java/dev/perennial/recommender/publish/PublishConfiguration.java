package dev.perennial.recommender.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** The publisher. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  RecommendationPublisher recommendationPublisher(
      KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
    Counter unpublished =
        Counter.builder("perennial.recommendation.unpublished")
            .description("Answers that their topic never got")
            .register(meters);
    return new RecommendationPublisher(kafka, unpublished);
  }
}
