package dev.perennial.ingest.check;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is checked before anything is kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeProperties.class)
class CheckConfiguration {
  @Bean
  EventChecker eventChecker(TimeProperties limits, Clock clock) {
    return new EventChecker(limits, clock);
  }

  @Bean
  ItemChecker itemChecker() {
    return new ItemChecker();
  }

  @Bean
  UserChecker userChecker() {
    return new UserChecker();
  }
}
