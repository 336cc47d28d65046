package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Who has given up on what. */
@ApplicationScoped
class GivingUps implements PanacheRepositoryBase<GivingUp, GivingUp.Key> {}
