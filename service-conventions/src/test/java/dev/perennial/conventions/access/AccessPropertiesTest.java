package dev.perennial.conventions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessPropertiesTest {
  private static final String QUARTER = "0123456789abcdef";
  private static final String SHA256 = QUARTER + QUARTER + QUARTER + QUARTER;
  private static final String CAPITALS =
      "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF";

  @Test
  void refuseToStartWithoutAKeyAndSayHowToSetOne() {
    assertThatThrownBy(() -> bind(Map.of()))
        .rootCause()
        .hasMessageContaining("perennial.access.keys[0].name")
        .hasMessageContaining("printf %s KEY | sha256sum")
        .hasMessageContaining("INGEST, READ, ADMIN")
        .hasMessageContaining("perennial.access.open=true");
  }

  @Test
  void needNoKeyWhereEveryoneIsLetIn() {
    assertThat(bind(Map.of("perennial.access.open", "true")))
        .isEqualTo(new AccessProperties(true, List.of()));
  }

  @Test
  void areClosedUnlessOpened() {
    assertThat(bind(Map.of("perennial.access.keys[0].sha256", SHA256)).open()).isFalse();
  }

  @Test
  void mapEveryName() {
    AccessProperties access =
        bind(
            Map.of(
                "perennial.access.open", "false",
                "perennial.access.keys[0].name", "shop",
                "perennial.access.keys[0].sha256", SHA256,
                "perennial.access.keys[0].scopes", "ingest,READ"));

    assertThat(access)
        .isEqualTo(
            new AccessProperties(
                false,
                List.of(
                    new AccessProperties.Key("shop", SHA256, Set.of(Scope.INGEST, Scope.READ)))));
  }

  @Test
  void giveAKeyWithoutScopesNoScope() {
    assertThat(new AccessProperties.Key("shop", SHA256, null).scopes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret-of-the-shop", SHA256 + "0", CAPITALS})
  void refuseAHashThatIsNoneAndNameItsKey(String sha256) {
    assertThatThrownBy(() -> new AccessProperties.Key("shop", sha256, Set.of(Scope.READ)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "perennial.access.keys: sha256 of key 'shop' must be 64 lower-case hexadecimal digits");
  }

  @Test
  void neverQuoteWhatMayBeTheKeyItself() {
    assertThatThrownBy(() -> new AccessProperties.Key("shop", "secret-of-the-shop", Set.of()))
        .message()
        .doesNotContain("secret-of-the-shop");
  }

  private static AccessProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("perennial.access", AccessProperties.class);
  }
}
