package org.leadline.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit about to be set up; {@code slug} is its short name in files and addresses. */
public record NewUnit(
        String slug, String name, Unit.Kind kind, @Nullable Long parentId, List<Unit.Telephone> telephones) {}
