package org.leadline.aim.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;
import org.leadline.unit.Unit;

/**
 * What the form of an aim is about.
 *
 * @param whose {@code unit}, {@code mine} or {@code joint}: the ending of the keys of its words
 * @param address where it is sent
 * @param aim null for a new one
 * @param others the units that can own a new joint one with ours
 * @param people the people of ours who can
 */
public record AimFormAbout(
        String whose,
        String address,
        Unit unit,
        @Nullable Aim aim,
        Map<String, String> others,
        Map<String, String> people) {}
