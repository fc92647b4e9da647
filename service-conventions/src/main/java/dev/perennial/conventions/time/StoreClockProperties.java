package dev.perennial.conventions.time;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's clock.
 *
 * @param offset added to the wall clock; negative for a store whose history ends in the past;
 *     default none
 */
@ConfigurationProperties("perennial.clock")
public record StoreClockProperties(@DefaultValue("0s") Duration offset) {}
