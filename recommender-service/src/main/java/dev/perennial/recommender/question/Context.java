package dev.perennial.recommender.question;

import dev.perennial.model.json.Checks;
import dev.perennial.recommender.memory.Shopper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where, on what and when, as the caller sees it. */
public record Context(
    @Schema(
            description =
                "Two letters, such as DE: what sells there, and what may be shown there by the"
                    + " attribute `countries`")
        @Nullable String country,
    @Schema(description = "Such as mobile: what sells to users of the same")
        @Nullable String device,
    @Schema(description = "Such as Europe/Berlin: what time of day it is for the user; default UTC")
        @Nullable ZoneId timeZone) {

  private static final int MAX_DEVICE = 64;
  private static final Context UNKNOWN = new Context(null, null, null);

  public Context {
    if (country != null) {
      ItemFilter.checkCountry(country);
    }
    if (device != null) {
      Checks.text("device", device, MAX_DEVICE);
    }
  }

  /** The same; where it says nothing, where the user was last and on what. */
  Context orLast(Shopper shopper) {
    return new Context(
        country == null ? shopper.country() : country,
        device == null ? shopper.device() : device,
        timeZone);
  }

  /** Nothing is said of it. */
  public static Context unknown() {
    return UNKNOWN;
  }
}
