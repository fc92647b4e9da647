package dev.perennial.predictor.model;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models are kept. {@code perennial.models.follow-every} says how often the table is asked
 * which one is to be used; default 15 s.
 *
 * @param directory one folder a model, named by its version; shared by all instances of the
 *     service; default data/models
 */
@ConfigurationProperties("perennial.models")
public record ModelProperties(@DefaultValue("data/models") Path directory) {}
