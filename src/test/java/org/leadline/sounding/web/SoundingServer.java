package org.leadline.sounding.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.leadline.SettableClock;
import org.leadline.access.web.DemoServer;
import org.springframework.context.annotation.Import;

/** The demo server whose time is the test's, with a ward on which people can be asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoServer
@Import({SettableClock.Setup.class, AskedWard.class, MondayMorning.class})
@interface SoundingServer {}
