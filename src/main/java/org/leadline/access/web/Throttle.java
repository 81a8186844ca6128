package org.leadline.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many requests a second from one person, or from one address where nobody is signed in; more are answered 429 with the time to wait. */
final class Throttle extends OncePerRequestFilter {

    private static final List<String> STATIC = List.of("/leadline.css", "/favicon", "/font/", "/vendor/");

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final int perSecond;
    private final TimeMeter time;

    Throttle(int perSecond, TimeMeter time) {
        this.perSecond = perSecond;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = buckets.get(whose(request), key -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(429);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        return STATIC.stream().anyMatch(address::startsWith);
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(4L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static String whose(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor
                ? "person " + visitor.personId()
                : "address " + request.getRemoteAddr();
    }
}
