package dev.perennial.recommender.policy;

import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyProperties.class)
public class PolicyConfiguration {
  @Bean
  public Policy policy(
      PolicyProperties settings, StoreMemory memory, List<CandidateSource> candidateSources) {
    return new Policy(settings, memory.catalogue(), candidateSources);
  }
}
