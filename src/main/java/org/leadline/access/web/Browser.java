package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which browser a request comes from, in words by which its owner knows it again: "Firefox, Android". */
final class Browser {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser", "Samsung Internet");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("FxiOS", "Firefox");
        PROGRAMS.put("CriOS", "Chrome");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("Macintosh", "Mac");
        MACHINES.put("CrOS", "Chromebook");
        MACHINES.put("Linux", "Linux");
    }

    private Browser() {}

    /** Empty where it says nothing that is known. */
    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        if (said == null) {
            return "";
        }
        String program = first(PROGRAMS, said);
        String machine = first(MACHINES, said);
        return program.isEmpty() || machine.isEmpty() ? program + machine : program + ", " + machine;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
