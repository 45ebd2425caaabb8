//! `kurssila admin`: who may see the statistics.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::{
    accounts::{Accounts, EmailAddress},
    cli::AdminCommand,
    clock::Clock,
    serve,
};

/// Grants, revokes or lists.
pub fn run(command: &AdminCommand) -> Result<ExitCode> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(carry_out(command))
}

async fn carry_out(command: &AdminCommand) -> Result<ExitCode> {
    match command {
        AdminCommand::Grant(args) => {
            let email = address(&args.email)?;
            let accounts = Accounts::new(serve::open_database(&args.data.folder).await?);
            accounts.grant_admin(&email, Clock::system().now()).await?;
            println!("{email} is an administrator. The statistics open after signing in with that address.");
        }
        AdminCommand::Revoke(args) => {
            let email = address(&args.email)?;
            let accounts = Accounts::new(serve::open_database(&args.data.folder).await?);
            if !accounts.revoke_admin(&email).await? {
                bail!("{email} is not an administrator");
            }
            println!("{email} is no longer an administrator.");
        }
        AdminCommand::List(data) => {
            let accounts = Accounts::new(serve::open_database(&data.folder).await?);
            for email in accounts.admins().await? {
                println!("{email}");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn address(text: &str) -> Result<EmailAddress> {
    text.parse().with_context(|| format!("`{text}` is not an e-mail address"))
}
