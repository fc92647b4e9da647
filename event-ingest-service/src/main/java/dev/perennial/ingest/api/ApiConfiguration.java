package dev.perennial.ingest.api;

import dev.perennial.ingest.publish.EventIntake;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in; the controllers are found by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class ApiConfiguration {
  @Bean
  RequestBodies requestBodies(LimitProperties limits) {
    return new RequestBodies(limits);
  }

  @Bean
  DocumentReader documentReader(LimitProperties limits) {
    return new DocumentReader(limits);
  }

  @Bean
  RawEventsListener rawEventsListener(DocumentReader reader, EventIntake intake) {
    return new RawEventsListener(reader, intake);
  }
}
