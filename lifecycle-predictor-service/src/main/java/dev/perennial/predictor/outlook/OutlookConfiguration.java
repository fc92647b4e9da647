package dev.perennial.predictor.outlook;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the store counts value. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValueProperties.class)
class OutlookConfiguration {
  @Bean
  CustomerValue customerValue(ValueProperties settings) {
    return new CustomerValue(settings);
  }

  @Bean
  OtherHorizon otherHorizon(CustomerValue value) {
    return new OtherHorizon(value);
  }
}
