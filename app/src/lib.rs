//! The binary's parts: the one list of slices, serving, the command line. No rule of the union lives here.

pub mod cli;
mod console;
mod demo_command;
mod found;
mod front;
mod mail_command;
mod mail_options;
mod mail_sending;
mod plan_align;
mod plan_check;
mod plan_compare;
mod plan_export;
mod plan_read;
mod report_annual;
mod report_roll_up;
mod serve;
pub mod slices;

words::messages!();
