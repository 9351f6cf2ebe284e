//! What needs no browser: golden reports, properties, trails, saved files and the command line.

mod command_line;
mod contrast;
mod flows;
mod golden;
mod guide;
mod properties;
mod saved_work;
mod trails;
