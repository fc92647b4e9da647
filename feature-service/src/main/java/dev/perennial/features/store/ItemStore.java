package dev.perennial.features.store;

import dev.perennial.model.item.Item;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue, as far as features ask: each item's category. */
public final class ItemStore {
  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds items, each named once, or puts them in the place of what was known of them. */
  public void put(Collection<Item> items) {
    jdbc.sql(
            """
            insert into item (item_id, category) select * from unnest(?, ?)
            on conflict (item_id) do update set category = excluded.category
            """)
        .param(items.stream().map(item -> item.itemId().value()).toArray(String[]::new))
        .param(items.stream().map(Item::category).toArray(String[]::new))
        .update();
  }

  public void remove(Collection<String> ids) {
    jdbc.sql("delete from item where item_id = any(?)").param(ids.toArray(String[]::new)).update();
  }
}
