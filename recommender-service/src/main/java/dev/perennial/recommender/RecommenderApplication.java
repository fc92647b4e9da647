package dev.perennial.recommender;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The recommender service. */
@SpringBootApplication(proxyBeanMethods = false)
public final class RecommenderApplication {
  public static void main(String... arguments) {
    start(arguments);
  }

  /** Starts the service; closing the context stops it. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(RecommenderApplication.class)
        .properties("spring.config.name=recommender-service")
        .run(arguments);
  }
}
