package dev.perennial.conventions.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks every caller of a controller for a key. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
public class AccessConfiguration {
  @Bean
  WebMvcConfigurer accessByKey(AccessProperties access) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(access));
      }
    };
  }
}
