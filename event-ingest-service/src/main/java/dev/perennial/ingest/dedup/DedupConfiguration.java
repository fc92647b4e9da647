package dev.perennial.ingest.dedup;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How repeats are noticed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepeatProperties.class)
class DedupConfiguration {
  @Bean
  RepeatWindow repeatWindow(RepeatProperties settings) {
    return new RepeatWindow(settings, System::nanoTime);
  }
}
