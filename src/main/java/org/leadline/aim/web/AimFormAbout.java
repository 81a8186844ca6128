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
 * @param others the other owners that can be chosen, of a new joint one
 */
public record AimFormAbout(
        String whose, String address, Unit unit, @Nullable Aim aim, Map<String, String> others) {}
