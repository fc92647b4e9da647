package dev.perennial.features.store;

import dev.perennial.model.item.Item;
import java.math.BigDecimal;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue, as far as features ask: categories and prices. */
public final class ItemStore {
  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds items, each named once, or puts them in the place of what was known of them. */
  public void put(Collection<Item> items) {
    jdbc.sql(
            """
            insert into item (item_id, category, price) select * from unnest(?, ?, ?)
            on conflict (item_id) do update
            set category = excluded.category, price = excluded.price
            """)
        .param(items.stream().map(item -> item.itemId().value()).toArray(String[]::new))
        .param(items.stream().map(Item::category).toArray(String[]::new))
        .param(items.stream().map(Item::price).toArray(BigDecimal[]::new))
        .update();
    updateMedians();
  }

  public void remove(Collection<String> ids) {
    jdbc.sql("delete from item where item_id = any(?)").param(ids.toArray(String[]::new)).update();
    updateMedians();
  }

  /** A category without items keeps its median, which nothing asks for any more. */
  private void updateMedians() {
    jdbc.sql(
            """
            insert into median_price as known (category, price)
            select coalesce(category, ''),
              percentile_cont(.5) within group (order by price::double precision)
            from item
            where price is not null
            group by grouping sets ((category), ())
            having category is not null or grouping(category) = 1
            order by 1
            on conflict (category) do update
            set price = excluded.price where known.price <> excluded.price
            """)
        .update();
  }
}
