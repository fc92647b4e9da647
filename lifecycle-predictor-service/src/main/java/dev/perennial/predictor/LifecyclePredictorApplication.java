package dev.perennial.predictor;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The lifecycle-predictor-service as a program. */
@SpringBootApplication
@EnableScheduling
public class LifecyclePredictorApplication {
  /** Starts the service and returns once it answers. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(LifecyclePredictorApplication.class)
        .properties("spring.config.name=lifecycle-predictor-service")
        .run(arguments);
  }

  public static void main(String... arguments) {
    start(arguments);
  }
}
