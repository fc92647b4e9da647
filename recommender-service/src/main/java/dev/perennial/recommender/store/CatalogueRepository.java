package dev.perennial.recommender.store;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored catalogue. */
interface CatalogueRepository extends JpaRepository<CatalogueEntry, String> {}
