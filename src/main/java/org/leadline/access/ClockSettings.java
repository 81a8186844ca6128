package org.leadline.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server looks after the clocks.
 *
 * @param every how often it looks which are due; zero: never, and another server on the same database must
 */
@ConfigurationProperties("leadline.clocks")
record ClockSettings(@DefaultValue("1s") Duration every) {}
