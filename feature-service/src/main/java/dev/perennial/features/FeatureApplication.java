package dev.perennial.features;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The feature service as a program of its own. */
@SpringBootApplication
public class FeatureApplication {
  /** Starts the service with the settings of {@code feature-service.yaml}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(FeatureApplication.class)
        .properties("spring.config.name=feature-service")
        .run(arguments);
  }

  static void main(String... arguments) {
    start(arguments);
  }
}
