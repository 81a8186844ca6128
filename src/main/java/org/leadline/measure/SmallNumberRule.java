package org.leadline.measure;

import org.leadline.measure.publish.SmallNumbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rule for small numbers of this house: {@code leadline.small-numbers.hidden} and {@code leadline.small-numbers.rounding}, 7 and 5 unless said. */
@Component
class SmallNumberRule {
    private final SmallNumbers rule;

    /** @throws IllegalArgumentException where the settings give themselves away; Leadline does not start then */
    SmallNumberRule(
            @Value("${leadline.small-numbers.hidden:7}") int hidden,
            @Value("${leadline.small-numbers.rounding:5}") int rounding) {
        this.rule = new SmallNumbers(hidden, rounding);
    }

    SmallNumbers now() {
        return rule;
    }
}
