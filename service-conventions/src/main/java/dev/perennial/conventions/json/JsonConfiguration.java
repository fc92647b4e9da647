package dev.perennial.conventions.json;

import dev.perennial.model.json.Json;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Gives the web server the JSON of the topics. */
@AutoConfiguration
public class JsonConfiguration {
  @Bean
  JsonMapperBuilderCustomizer commonModelJson() {
    return Json::customize;
  }
}
