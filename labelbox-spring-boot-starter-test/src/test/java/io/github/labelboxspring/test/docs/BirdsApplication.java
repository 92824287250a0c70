package io.github.labelboxspring.test.docs;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class BirdsApplication {}
