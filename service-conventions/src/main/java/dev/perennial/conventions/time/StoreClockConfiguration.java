package dev.perennial.conventions.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What "now" is in this store. */
@AutoConfiguration
@EnableConfigurationProperties(StoreClockProperties.class)
public class StoreClockConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock storeClock(StoreClockProperties properties) {
    return Clock.offset(Clock.systemUTC(), properties.offset());
  }
}
