package dev.perennial.features.profile;

import dev.perennial.features.store.SequenceStore;
import dev.perennial.features.store.UserStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store's rules for the stages, and profiles by them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StageProperties.class)
class ProfileConfiguration {
  @Bean
  StageRules stageRules(StageProperties settings) {
    return new StageRules(settings);
  }

  @Bean
  UserProfiles userProfiles(SequenceStore sequences, UserStore users, StageRules stages) {
    return new UserProfiles(sequences, users, stages);
  }
}
