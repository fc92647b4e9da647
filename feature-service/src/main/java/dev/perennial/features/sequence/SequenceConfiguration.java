package dev.perennial.features.sequence;

import dev.perennial.features.profile.StageRules;
import dev.perennial.features.store.SequenceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sequences as stored, and what was known along them. */
@Configuration(proxyBeanMethods = false)
class SequenceConfiguration {
  @Bean
  UserSnapshots userSnapshots(StageRules stages) {
    return new UserSnapshots(stages);
  }

  @Bean
  UserSequences userSequences(SequenceStore store, UserSnapshots snapshots) {
    return new UserSequences(store, snapshots);
  }
}
