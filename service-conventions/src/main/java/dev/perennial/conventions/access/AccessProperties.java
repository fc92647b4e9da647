package dev.perennial.conventions.access;

import static dev.perennial.model.json.Checks.check;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param open true lets everyone in, for a machine that only its user can reach; default false
 * @param keys the keys, stored as hashes; a service without keys that is not open does not start
 */
@ConfigurationProperties("perennial.access")
public record AccessProperties(@DefaultValue("false") boolean open, List<Key> keys) {
  private static final int SHA256_HEX = 64;

  public AccessProperties {
    keys = keys == null ? List.of() : List.copyOf(keys);
    check(
        open || !keys.isEmpty(),
        "no API key is set: set perennial.access.keys[0].name, .sha256 (printf %%s KEY | sha256sum)"
            + " and .scopes (INGEST, READ, ADMIN), or perennial.access.open=true on a machine that"
            + " nobody else can reach");
  }

  /**
   * One key.
   *
   * @param name who holds it, for the log
   * @param sha256 of the key, in hexadecimal
   */
  public record Key(String name, String sha256, Set<Scope> scopes) {
    public Key {
      check(
          sha256 != null && sha256.matches("[0-9a-f]{" + SHA256_HEX + "}"),
          "perennial.access.keys: sha256 of key '%s' must be %d lower-case hexadecimal digits",
          name,
          SHA256_HEX);
      scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }
  }
}
