package org.leadline.protocol.web;

import java.util.Map;
import org.leadline.protocol.OverRideSubject;
import org.leadline.unit.Unit;

/**
 * The form of an over-ride: its subject is chosen already, each reason is a button.
 *
 * @param once the key under which it acts once
 * @param reads who reads what of it, in words
 * @param first by code the reasons that are offered first
 * @param groups by group all of them
 */
public record OverRideForm(
        Unit unit,
        OverRideSubject subject,
        String once,
        String reads,
        Map<String, String> first,
        Map<String, Map<String, String>> groups,
        String line,
        Map<String, String> problems) {}
