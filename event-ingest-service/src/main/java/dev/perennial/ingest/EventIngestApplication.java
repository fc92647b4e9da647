package dev.perennial.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service that takes in events, items and users. */
@SpringBootApplication(proxyBeanMethods = false)
public final class EventIngestApplication {
  private EventIngestApplication() {}

  public static void main(String... arguments) {
    start(arguments);
  }

  /** Starts the service; closing the context stops it. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(EventIngestApplication.class)
        .properties("spring.config.name=event-ingest-service")
        .run(arguments);
  }
}
