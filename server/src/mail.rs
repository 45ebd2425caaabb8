//! Sends mail by SMTP, or leaves it as `.eml` files in `outbox/` where no server is configured.

use std::path::{Path, PathBuf};

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

/// Where mail goes.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    transport: Transport,
}

#[derive(Clone)]
enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Outbox(AsyncFileTransport<Tokio1Executor>, PathBuf),
}

/// Mail could not be set up or sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The configured address of the SMTP server is not one.
    #[error("the SMTP address is not valid, expected smtps://user:password@host:port")]
    Address(#[source] lettre::transport::smtp::Error),
    /// The configured sender is not an e-mail address.
    #[error("`{0}` is not a sender address")]
    Sender(String),
    /// The folder for outgoing mail cannot be made.
    #[error("the folder {0} cannot be written")]
    Outbox(PathBuf, #[source] std::io::Error),
    /// The recipient is not an e-mail address.
    #[error("the recipient is not an e-mail address")]
    Recipient,
    /// The message could not be built.
    #[error("the message could not be built")]
    Message(#[from] lettre::error::Error),
    /// The SMTP server did not take it.
    #[error("the SMTP server did not take the message")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The file could not be written.
    #[error("the message could not be written to the outbox")]
    File(#[from] lettre::transport::file::Error),
}

impl Mailer {
    /// Sends through the SMTP server at `url` (`smtps://user:password@host:port`).
    pub fn smtp(url: &str, from: &str) -> Result<Self, MailError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(MailError::Address)?.build();
        Ok(Self { from: sender(from)?, transport: Transport::Smtp(transport) })
    }

    /// Writes each message to a file in `folder`.
    pub fn outbox(folder: &Path, from: &str) -> Result<Self, MailError> {
        std::fs::create_dir_all(folder).map_err(|error| MailError::Outbox(folder.to_owned(), error))?;
        let transport = AsyncFileTransport::new(folder);
        Ok(Self { from: sender(from)?, transport: Transport::Outbox(transport, folder.to_owned()) })
    }

    /// Says where mail goes, for the lines at start.
    #[must_use]
    pub fn destination(&self) -> String {
        match &self.transport {
            Transport::Smtp(_) => "the SMTP server".to_owned(),
            Transport::Outbox(_, folder) => format!("{} (no SMTP server is configured)", folder.display()),
        }
    }

    /// Sends a plain-text message.
    pub async fn send(&self, to: &str, subject: String, body: String) -> Result<(), MailError> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(to.parse().map_err(|_| MailError::Recipient)?)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)?;
        match &self.transport {
            Transport::Smtp(smtp) => smtp.send(message).await.map(drop)?,
            Transport::Outbox(files, _) => files.send(message).await.map(drop)?,
        }
        Ok(())
    }
}

fn sender(from: &str) -> Result<Mailbox, MailError> {
    from.parse().map_err(|_| MailError::Sender(from.to_owned()))
}
