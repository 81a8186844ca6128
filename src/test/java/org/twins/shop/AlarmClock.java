package org.twins.shop;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.mail.SimpleMailMessage;

class AlarmClock {
    SimpleMailMessage wake(Scheduler scheduler) {
        scheduler.start();
        return new SimpleMailMessage();
    }
}
