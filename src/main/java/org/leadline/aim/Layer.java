package org.leadline.aim;

import org.jspecify.annotations.Nullable;

/**
 * The same aim at one layer.
 *
 * @param depth how many passes it is away from where it was first said; 0 there
 * @param aim as it stands now at this layer, in force or retired; null where nobody has taken it here
 * @param cameBy the pass by which it came here, waiting or answered; null where it was first said
 * @param here whether it is the aim, or the pass, from which one asked
 */
public record Layer(
        int depth,
        String unitName,
        @Nullable Aim aim,
        @Nullable Pass cameBy,
        boolean here) {}
